import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Collections;

/** Classes of the platform loader: methods that ask for their caller, and the loaders' names. */
public class PlatformClasses {
    public static void main(String[] args) {
        System.out.println(DriverManager.class.getClassLoader().getClass().getSimpleName());
        System.out.println(DriverManager.class.getModule());
        System.out.println(Collections.list(DriverManager.getDrivers()));
        try {
            DriverManager.getConnection("jdbc:nothing:here");
        } catch (SQLException e) {
            System.out.println(e.getSQLState() + " " + e.getMessage());
        }
        try {
            DriverManager.getDriver("jdbc:nothing:here");
        } catch (SQLException e) {
            System.out.println(e.getSQLState() + " " + e.getMessage());
        }
    }
}
