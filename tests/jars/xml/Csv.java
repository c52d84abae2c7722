import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.QuoteMode;

/** Commons CSV: a generated table is written in each format, read back, grouped; headers, quotes, broken input. */
public class Csv {
    public static void main(String[] args) throws Exception {
        CSVFormat[] formats = {CSVFormat.DEFAULT, CSVFormat.EXCEL, CSVFormat.RFC4180, CSVFormat.TDF, CSVFormat.MYSQL,
            CSVFormat.POSTGRESQL_CSV, CSVFormat.INFORMIX_UNLOAD,
            CSVFormat.Builder.create().setDelimiter("::").setQuote('\'').setQuoteMode(QuoteMode.NON_NUMERIC).setNullString("NULL").build()};
        for (CSVFormat format : formats) {
            StringWriter out = new StringWriter();
            try (CSVPrinter printer = new CSVPrinter(out, format)) {
                printer.printRecord("id", "name", "amount", "note");
                for (int i = 0; i < 250; i++) {
                    printer.printRecord(i, "name " + i % 7, i * 1.25, i % 50 == 0 ? null
                        : i % 11 == 0 ? "quoted \"" + i + "\"" : i % 13 == 0 ? "comma, tab\t ::" : i % 17 == 0 ? "two\nlines" : "plain");
                }
            }
            String text = out.toString();
            Map<String, Double> sums = new TreeMap<>();
            int odd = 0;
            CSVFormat withHeader = format.builder().setHeader().setSkipHeaderRecord(true).build();
            try (CSVParser parser = CSVParser.parse(text, withHeader)) {
                for (CSVRecord record : parser) {
                    sums.merge(record.get("name"), Double.parseDouble(record.get("amount")), Double::sum);
                    String note = record.get("note");
                    odd += note == null ? 1000 : note.length();
                }
                System.out.println(format);
                System.out.println(text.length() + " " + text.hashCode() + " " + parser.getRecordNumber() + " "
                    + parser.getCurrentLineNumber() + " " + parser.getHeaderNames() + " " + odd);
            } catch (IOException e) {
                System.out.println(e.getMessage());
            }
            System.out.println(sums);
        }
        StringReader reader = new StringReader("# comment\n a , \"b \"\"q\"\" c\" ,\n\n\"multi\nline\",x,y\n");
        for (CSVRecord record : CSVFormat.DEFAULT.builder().setCommentMarker('#').setIgnoreSurroundingSpaces(true)
                .setIgnoreEmptyLines(false).build().parse(reader)) {
            System.out.println(record.getRecordNumber() + " " + record.size() + " " + record.toList() + " " + record.getComment());
        }
        for (String bad : new String[] {"\"open", "\"a\"b,c", "a,a\n1,2"}) {
            try {
                CSVFormat.DEFAULT.builder().setHeader().build().parse(new StringReader(bad)).getRecords();
            } catch (IOException | RuntimeException e) {
                System.out.println(e.getClass().getSimpleName() + " " + e.getMessage());
            }
        }
    }
}
