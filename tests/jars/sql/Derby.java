import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Derby in memory, which compiles each statement to a class: joins, grouping, views, updatable rows, errors, shutdown. */
public class Derby {
    public static void main(String[] args) throws Exception {
        System.setProperty("derby.stream.error.field", "Derby.LOG");
        try (Connection connection = DriverManager.getConnection("jdbc:derby:memory:test;create=true")) {
            run(connection, "create table part(id int generated always as identity primary key, name varchar(30), price decimal(9,2))");
            run(connection, "create table uses(whole int references part, piece int references part, many int, check (many > 0))");
            run(connection, "create index by_name on part(name)");
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement("insert into part(name, price) values (?, ?)")) {
                for (int i = 0; i < 40; i++) {
                    insert.setString(1, "part " + (char) ('a' + i % 26) + i);
                    insert.setBigDecimal(2, java.math.BigDecimal.valueOf(i * 137L % 1000, 2));
                    insert.executeUpdate();
                }
            }
            try (PreparedStatement insert = connection.prepareStatement("insert into uses values (?, ?, ?)")) {
                for (int i = 1; i <= 40; i++) {
                    for (int j = i + 1; j <= 40; j += i) {
                        insert.setInt(1, i);
                        insert.setInt(2, j);
                        insert.setInt(3, i % 3 + 1);
                        insert.executeUpdate();
                    }
                }
            }
            connection.commit();
            run(connection, "create view cost as select whole, sum(many * price) total from uses join part on piece = id group by whole");
            show(connection, "select name, total from cost join part on whole = id order by total desc, name fetch first 6 rows only");
            show(connection, "select count(*), sum(many), min(piece), max(piece), avg(piece) from uses where whole < 5");
            show(connection, "select p.name, u.many from part p left outer join uses u on p.id = u.whole where p.price > 9.5 order by p.id, u.piece");
            show(connection, "select case when price < 3 then 'cheap' when price < 7 then 'fair' else 'dear' end, count(*) from part"
                + " group by case when price < 3 then 'cheap' when price < 7 then 'fair' else 'dear' end order by 1");
            show(connection, "select upper(name), length(name), substr(name, 6), locate('1', name), price * 1.19 from part"
                + " where name like '%1_' and id not in (select whole from uses where many = 3) order by name");
            show(connection, "select row_number() over () as r, name from part where id > 37");
            try (Statement statement = connection.createStatement(ResultSet.TYPE_SCROLL_INSENSITIVE, ResultSet.CONCUR_UPDATABLE);
                    ResultSet rows = statement.executeQuery("select id, price from part where id <= 3")) {
                while (rows.next()) {
                    rows.updateBigDecimal(2, rows.getBigDecimal(2).add(java.math.BigDecimal.TEN));
                    rows.updateRow();
                }
            }
            show(connection, "select id, price from part where id <= 4 order by id");
            connection.rollback();
            show(connection, "select sum(price) from part");
            connection.setAutoCommit(true);
            for (String bad : new String[] {"select * from nowhere", "insert into uses values (99, 1, 1)", "insert into uses values (1, 2, 0)",
                    "selec", "select 1/0 from part", "select cast('x' as int) from part"}) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute(bad);
                    try (ResultSet rows = statement.getResultSet()) {
                        rows.next();
                    }
                } catch (SQLException e) {
                    System.out.println(e.getSQLState() + " " + e.getMessage().replaceAll("SQL\\d+[-0-9a-f]*", "SQL..."));
                }
            }
        }
        try {
            DriverManager.getConnection("jdbc:derby:memory:test;drop=true");
        } catch (SQLException e) {
            System.out.println(e.getSQLState() + " " + e.getMessage());
        }
        try {
            DriverManager.getConnection("jdbc:derby:;shutdown=true");
        } catch (SQLException e) {
            System.out.println(e.getSQLState() + " " + e.getMessage());
        }
    }

    /** Derby's own log goes nowhere. */
    public static final java.io.OutputStream LOG = java.io.OutputStream.nullOutputStream();

    static void run(Connection connection, String text) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(text);
        }
    }

    static void show(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                StringBuilder line = new StringBuilder();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    line.append(rows.getString(i)).append(i == rows.getMetaData().getColumnCount() ? "" : " | ");
                }
                System.out.println(line);
            }
        }
    }
}
