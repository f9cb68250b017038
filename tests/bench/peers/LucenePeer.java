// Lucene's side of the peers' benchmark: one thread, told what to do on standard input, answering on standard output.
//
//   java -XX:+UseSerialGC -cp JARS LucenePeer.java profiles.txt workload.txt...
//
// A file holds a text a line, with \n for a line feed and \\ for a backslash. Once indexed it writes "ready" and Lucene's
// version; the index is in a folder beside the profiles. To a line "or 0" (a method and the number of a workload) it writes "TOTAL ANALYSIS" in nanoseconds, and then for
// every text a line with the numbers of the best profiles, from 0. It ends at the end of its input.

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollector;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.Version;

public final class LucenePeer {
    private static final String FIELD = "text";
    private static final int SUGGESTIONS = 5;

    private final Analyzer analyzer = new DutchAnalyzer(); // lower case, Dutch stop words, stem exceptions, Dutch stemmer
    private final IndexSearcher searcher;
    private final MoreLikeThis moreLikeThis;

    private LucenePeer(List<String> profiles, Path folder) throws IOException {
        MMapDirectory directory = new MMapDirectory(folder);
        IndexWriterConfig config = new IndexWriterConfig(analyzer).setOpenMode(OpenMode.CREATE).setSimilarity(new BM25Similarity());
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            for (String profile : profiles) {
                Document document = new Document();
                document.add(new TextField(FIELD, profile, Field.Store.NO));
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        }
        searcher = new IndexSearcher(DirectoryReader.open(directory));
        searcher.setSimilarity(new BM25Similarity());
        searcher.setQueryCache(null); // no round is answered from the one before
        moreLikeThis = new MoreLikeThis(searcher.getIndexReader());
        moreLikeThis.setAnalyzer(analyzer);
        moreLikeThis.setFieldNames(new String[] {FIELD});
        moreLikeThis.setMinTermFreq(1); // a vacancy is short: by default a term must be in it twice,
        moreLikeThis.setMinDocFreq(1); // and in five profiles
        BooleanQuery.setMaxClauseCount(Integer.MAX_VALUE);
    }

    private Query orOfAllTerms(String text) throws IOException {
        Set<String> terms = new HashSet<>();
        try (TokenStream tokens = analyzer.tokenStream(FIELD, text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) terms.add(term.toString());
            tokens.end();
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (String term : terms) query.add(new TermQuery(new Term(FIELD, term)), BooleanClause.Occur.SHOULD);
        return query.build();
    }

    private Query analyse(String method, String text) throws IOException {
        switch (method) {
            case "or":
                return orOfAllTerms(text);
            case "mlt":
                return moreLikeThis.like(FIELD, new StringReader(text));
            default:
                throw new IllegalArgumentException("no such method: " + method);
        }
    }

    // Every hit is counted: with so many clauses over so few documents, scoring them all in one sweep takes half as long as
    // Lucene's default, which leaves out what cannot be among the best (WAND).
    private void run(String method, List<String> texts, PrintStream out) throws IOException {
        List<ScoreDoc[]> answers = new ArrayList<>(texts.size());
        long total = 0;
        long analysis = 0;
        for (String text : texts) {
            long start = System.nanoTime();
            Query query = analyse(method, text);
            long analysed = System.nanoTime();
            TopScoreDocCollector best = TopScoreDocCollector.create(SUGGESTIONS, Integer.MAX_VALUE);
            searcher.search(query, best);
            answers.add(best.topDocs().scoreDocs);
            analysis += analysed - start;
            total += System.nanoTime() - start;
        }
        out.println(total + " " + analysis);
        for (ScoreDoc[] answer : answers) {
            StringBuilder line = new StringBuilder();
            for (ScoreDoc found : answer) line.append(found.doc).append(' ');
            out.println(line);
        }
        out.flush();
    }

    private static String unescaped(String line) {
        StringBuilder text = new StringBuilder(line.length());
        for (int at = 0; at < line.length(); ++at) {
            char c = line.charAt(at);
            if (c == '\\') c = line.charAt(++at) == 'n' ? '\n' : '\\';
            text.append(c);
        }
        return text.toString();
    }

    // Lines end at \n alone: a carriage return is a part of a text.
    private static List<String> texts(String path) throws IOException {
        List<String> texts = new ArrayList<>();
        String all = new String(Files.readAllBytes(Path.of(path)), StandardCharsets.UTF_8);
        for (int begin = 0, end; begin < all.length(); begin = end + 1) {
            end = all.indexOf('\n', begin);
            texts.add(unescaped(all.substring(begin, end)));
        }
        return texts;
    }

    public static void main(String[] arguments) throws IOException {
        LucenePeer peer = new LucenePeer(texts(arguments[0]), Path.of(arguments[0] + ".index"));
        List<List<String>> workloads = new ArrayList<>();
        for (int at = 1; at < arguments.length; ++at) workloads.add(texts(arguments[at]));
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        out.println("ready " + Version.LATEST);
        out.flush();
        BufferedReader requests = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String request = requests.readLine(); request != null; request = requests.readLine()) {
            String[] words = request.split(" ");
            peer.run(words[0], workloads.get(Integer.parseInt(words[1])), out);
        }
    }
}
