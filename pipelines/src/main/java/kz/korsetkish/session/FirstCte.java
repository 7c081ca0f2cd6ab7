package kz.korsetkish.session;

import java.util.List;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;
import org.apache.spark.sql.catalyst.parser.SqlBaseLexer;
import org.apache.spark.sql.catalyst.parser.UpperCaseCharStream;

/** The query of the first CTE of a statement, as it stands there, whatever its case, lines and comments are. */
public record FirstCte(String text, int start, int end) {
    /** Finds it. */
    public static FirstCte of(String sql) {
        var lexer = new SqlBaseLexer(new UpperCaseCharStream(CharStreams.fromString(sql)));
        var stream = new CommonTokenStream(lexer);
        stream.fill();
        List<Token> tokens = stream.getTokens().stream()
                .filter(token -> token.getChannel() == Token.DEFAULT_CHANNEL)
                .toList();
        int open = opening(tokens);
        int depth = 0;
        for (int i = open; i < tokens.size(); i++) {
            switch (tokens.get(i).getType()) {
                case SqlBaseLexer.LEFT_PAREN -> depth++;
                case SqlBaseLexer.RIGHT_PAREN -> depth--;
                default -> {}
            }
            if (depth == 0) {
                return between(sql, tokens.get(open), tokens.get(i));
            }
        }
        throw new IllegalArgumentException("a statement without CTE");
    }

    /** The first parenthesis after {@code with <name> as}; a list of columns does not stand there. */
    private static int opening(List<Token> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).getType() == SqlBaseLexer.LEFT_PAREN) {
                return i;
            }
        }
        throw new IllegalArgumentException("a statement without CTE");
    }

    private static FirstCte between(String sql, Token open, Token close) {
        int start = sql.offsetByCodePoints(0, open.getStopIndex() + 1);
        int end = sql.offsetByCodePoints(0, close.getStartIndex());
        return new FirstCte(sql.substring(start, end), start, end);
    }

    /** The statement with another query in its place. */
    public String replacedIn(String sql, String other) {
        return sql.substring(0, start) + other + sql.substring(end);
    }
}
