import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.highlight.Highlighter;
import org.apache.lucene.search.highlight.QueryScorer;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** Lucene: an index in memory and one in files, merged and changed; analysis, queries of each kind, scores, highlights. */
public class Lucene {
    static final String[] WORDS = ("the running fox jumps quickly over lazy dogs while engineers build small virtual machines that boot images "
        + "and search engines index documents with words numbers and phrases").split(" ");

    public static void main(String[] args) throws Exception {
        Analyzer analyzer = new EnglishAnalyzer();
        StringBuilder tokens = new StringBuilder();
        try (TokenStream stream = analyzer.tokenStream("text", "The engineers' running machines were quickly INDEXING caf\u00e9s")) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                tokens.append(term).append(' ');
            }
            stream.end();
        }
        System.out.println(tokens);
        Path folder = Files.createTempDirectory("lucene");
        try (Directory memory = new ByteBuffersDirectory(); Directory files = FSDirectory.open(folder)) {
            fill(memory, analyzer, 300);
            search(memory, analyzer);
            fill(files, analyzer, 120);
            try (IndexWriter writer = new IndexWriter(files, new IndexWriterConfig(analyzer))) {
                writer.addIndexes(memory);
                writer.forceMerge(1);
            }
            search(files, analyzer);
        }
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
    }

    static void fill(Directory directory, Analyzer analyzer, int count) throws Exception {
        IndexWriterConfig config = new IndexWriterConfig(analyzer);
        config.setMaxBufferedDocs(50);
        config.setMergeScheduler(new org.apache.lucene.index.SerialMergeScheduler());
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            int seed = 99;
            for (int i = 0; i < count; i++) {
                StringBuilder text = new StringBuilder();
                for (int j = 0; j < 12; j++) {
                    seed = seed * 1664525 + 1013904223;
                    text.append(WORDS[(seed >>> 16) % WORDS.length]).append(' ');
                }
                Document document = new Document();
                document.add(new StringField("id", "d" + i, Field.Store.YES));
                document.add(new TextField("text", text.toString(), Field.Store.YES));
                document.add(new IntPoint("size", i * 7 % 101));
                document.add(new NumericDocValuesField("size", i * 7 % 101));
                document.add(new StoredField("size", i * 7 % 101));
                writer.addDocument(document);
            }
            writer.deleteDocuments(new Term("id", "d7"));
            Document changed = new Document();
            changed.add(new StringField("id", "d8", Field.Store.YES));
            changed.add(new TextField("text", "replaced by a unique sentence", Field.Store.YES));
            writer.updateDocument(new Term("id", "d8"), changed);
            writer.commit();
        }
    }

    static void search(Directory directory, Analyzer analyzer) throws Exception {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            IndexSearcher searcher = new IndexSearcher(reader);
            System.out.println(reader.numDocs() + " documents, " + reader.docFreq(new Term("text", "fox")) + " with fox");
            QueryParser parser = new QueryParser("text", analyzer);
            for (String text : new String[] {"fox", "+engineer +machine -dog", "\"virtual machines\"~2", "uniqu* OR sentnce~1", "text:[index TO lazi]", "(fox AND jump)^3 image",
                    "id:d42", "*:*"}) {
                show(searcher, parser.parse(text), null);
            }
            show(searcher, IntPoint.newRangeQuery("size", 10, 12), new Sort(new SortField("size", SortField.Type.INT), SortField.FIELD_DOC));
            show(searcher, new BooleanQuery.Builder().add(new PrefixQuery(new Term("text", "ind")), BooleanClause.Occur.MUST)
                .add(new FuzzyQuery(new Term("text", "boat"), 1), BooleanClause.Occur.SHOULD)
                .add(new TermQuery(new Term("id", "d3")), BooleanClause.Occur.MUST_NOT).setMinimumNumberShouldMatch(1).build(), null);
            Query query = parser.parse("fox OR image");
            Highlighter highlighter = new Highlighter(new QueryScorer(query));
            System.out.println(highlighter.getBestFragment(analyzer, "text", "a running fox and two more foxes in an image"));
            System.out.println(searcher.explain(new TermQuery(new Term("text", "sentenc")), searcher.search(new TermQuery(new Term("id", "d8")), 1).scoreDocs[0].doc)
                .toString().lines().count());
            try {
                parser.parse("(open AND");
            } catch (ParseException e) {
                System.out.println(e.getMessage().lines().findFirst().get());
            }
        }
    }

    static void show(IndexSearcher searcher, Query query, Sort sort) throws Exception {
        TopDocs found = sort == null ? searcher.search(query, 4) : searcher.search(query, 4, sort);
        StringBuilder line = new StringBuilder(query + " -> " + found.totalHits + ":");
        for (ScoreDoc hit : found.scoreDocs) {
            line.append(' ').append(searcher.doc(hit.doc).get("id"));
            if (sort == null) {
                line.append(String.format("(%.4f)", hit.score));
            }
        }
        System.out.println(line);
    }
}
