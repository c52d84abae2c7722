import java.sql.*;
import java.util.*;
import java.util.logging.Logger;

/** java.sql without a database: an own driver, DriverManager, dates, exceptions and their chains, wrappers, types. */
public class SqlTypes {
    interface Action { Object run() throws Exception; }

    static void attempt(String what, Action action) {
        try {
            System.out.println(what + ": " + action.run());
        } catch (SQLException e) {
            System.out.println(what + ": " + e + " " + e.getSQLState() + " " + e.getErrorCode());
        } catch (Throwable e) {
            System.out.println(what + ": " + e);
        }
    }

    static class OwnDriver implements Driver {
        @Override public Connection connect(String url, Properties p) throws SQLException {
            if (!acceptsURL(url)) return null;
            if (url.endsWith("fail")) throw new SQLException("refused", "08001", 42);
            System.out.println("connect " + url + " " + new TreeMap<>(p));
            return (Connection) java.lang.reflect.Proxy.newProxyInstance(SqlTypes.class.getClassLoader(), new Class<?>[] {Connection.class}, (o, m, a) -> switch (m.getName()) {
                case "toString" -> "own connection";
                case "isClosed" -> false;
                case "close" -> null;
                default -> throw new SQLFeatureNotSupportedException(m.getName());
            });
        }
        @Override public boolean acceptsURL(String url) { return url.startsWith("jdbc:own:"); }
        @Override public DriverPropertyInfo[] getPropertyInfo(String url, Properties p) { return new DriverPropertyInfo[] {new DriverPropertyInfo("user", null)}; }
        @Override public int getMajorVersion() { return 3; }
        @Override public int getMinorVersion() { return 4; }
        @Override public boolean jdbcCompliant() { return false; }
        @Override public Logger getParentLogger() throws SQLFeatureNotSupportedException { throw new SQLFeatureNotSupportedException("no logger"); }
    }

    public static void main(String[] args) throws Exception {
        OwnDriver driver = new OwnDriver();
        attempt("none", () -> DriverManager.getConnection("jdbc:own:x"));
        DriverManager.registerDriver(driver, () -> System.out.println("deregistered"));
        try (Connection c = DriverManager.getConnection("jdbc:own:x", "user", "secret")) {
            System.out.println(c + " " + c.isClosed());
            attempt("statement", c::createStatement);
        }
        attempt("fail", () -> DriverManager.getConnection("jdbc:own:fail"));
        attempt("other", () -> DriverManager.getConnection("jdbc:other:x"));
        attempt("null", () -> DriverManager.getConnection(null));
        System.out.println((DriverManager.getDriver("jdbc:own:y") == driver) + " " + Collections.list(DriverManager.getDrivers()).contains(driver));
        attempt("driver", () -> DriverManager.getDriver("jdbc:other:y"));
        attempt("logger", driver::getParentLogger);
        DriverManager.setLoginTimeout(7);
        System.out.println(DriverManager.getLoginTimeout() + " " + DriverManager.getLogWriter());
        DriverManager.deregisterDriver(driver);
        attempt("gone", () -> DriverManager.getDriver("jdbc:own:y"));
        times();
        exceptions();
        types();
    }

    static void times() {
        System.out.println(java.sql.Date.valueOf("2001-02-03") + " " + Time.valueOf("04:05:06") + " " + Timestamp.valueOf("2001-02-03 04:05:06.789012345") + " " + Timestamp.valueOf("2001-02-03 04:05:06"));
        for (String s : new String[] {"2001-2-3", "2001-13-01", "x", "2001-02-03-04", ""}) attempt("date " + s, () -> java.sql.Date.valueOf(s));
        for (String s : new String[] {"1:2:3", "25:00:00", "x", "1:2"}) attempt("time " + s, () -> Time.valueOf(s));
        for (String s : new String[] {"2001-02-03", "2001-02-03 04:05:06.1234567890", "2001-02-03 4:5:6.7", "x y"}) attempt("timestamp " + s, () -> Timestamp.valueOf(s));
        Timestamp t = new Timestamp(1234567890123L);
        t.setNanos(5);
        System.out.println(t.getTime() + " " + t.getNanos() + " " + t + " " + t.toLocalDateTime() + " " + t.toInstant() + " " + t.equals(new Timestamp(t.getTime())) + " " + t.compareTo(new Timestamp(0)) + " " + t.before(new Timestamp(Long.MAX_VALUE / 1000)));
        attempt("nanos", () -> { t.setNanos(1_000_000_000); return 0; });
        attempt("hours", () -> new java.sql.Date(0).getHours());
        attempt("date", () -> new Time(0).getYear());
        attempt("instant", () -> new java.sql.Date(0).toInstant());
        System.out.println(Timestamp.from(java.time.Instant.ofEpochSecond(1, 2)) + " " + java.sql.Date.valueOf(java.time.LocalDate.of(2020, 2, 29)).toLocalDate() + " " + Time.valueOf(java.time.LocalTime.of(1, 2, 3)).toLocalTime() + " " + new java.sql.Date(-1) + " " + new Timestamp(-1));
    }

    static void exceptions() {
        SQLException first = new SQLException("first", "S1000", 5, new RuntimeException("cause"));
        first.setNextException(new SQLTimeoutException("second"));
        first.setNextException(new SQLIntegrityConstraintViolationException("third", "23000"));
        for (Throwable t : first) System.out.println(t);
        BatchUpdateException b = new BatchUpdateException("batch", new int[] {1, -3}, first);
        System.out.println(b + " " + Arrays.toString(b.getUpdateCounts()) + " " + Arrays.toString(b.getLargeUpdateCounts()) + " " + b.getCause());
        DataTruncation d = new DataTruncation(2, false, true, 10, 5);
        System.out.println(d + " " + d.getIndex() + d.getParameter() + d.getRead() + d.getDataSize() + d.getTransferSize() + d.getSQLState());
        SQLWarning w = new SQLWarning("warn", "01000");
        w.setNextWarning(new SQLWarning("next"));
        System.out.println(w.getNextWarning() + " " + new SQLClientInfoException("info", Map.of("k", ClientInfoStatus.REASON_UNKNOWN)).getFailedProperties());
        System.out.println(new SQLRecoverableException() + " " + new SQLNonTransientConnectionException("x").getMessage() + " " + new SQLTransientException(new Exception("c")).getCause());
    }

    static void types() {
        System.out.println(Types.VARCHAR + " " + JDBCType.valueOf(Types.BLOB) + " " + JDBCType.TIMESTAMP_WITH_TIMEZONE.getVendorTypeNumber() + " " + JDBCType.NULL.getVendor());
        attempt("type", () -> JDBCType.valueOf(99999));
        System.out.println(RowIdLifetime.valueOf("ROWID_VALID_FOREVER") + " " + PseudoColumnUsage.values().length + " " + Connection.TRANSACTION_SERIALIZABLE + " " + ResultSet.CONCUR_UPDATABLE);
        System.out.println(new SQLPermission("setLog").implies(new SQLPermission("setLog")));
    }
}
