package kz.korsetkish.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;
import org.apache.spark.sql.catalyst.parser.SqlBaseLexer;
import org.apache.spark.sql.catalyst.parser.UpperCaseCharStream;

/**
 * Statements with semicolons between them, as Spark's own lexer sees them: quotes and comments may hold semicolons, and
 * what is comments alone is nothing.
 *
 * @param isEnded whether a semicolon ends the last statement
 */
public record Script(List<Statement> statements, boolean isEnded) {
    public Script {
        statements = List.copyOf(statements);
    }

    /**
     * One statement.
     *
     * @param line that it begins in, from 1
     * @param text blank up to there, so that Spark counts lines as the script does
     */
    public record Statement(int line, String text) {}

    public static Script of(String text) {
        var lexer = new SqlBaseLexer(new UpperCaseCharStream(CharStreams.fromString(text)));
        lexer.removeErrorListeners();
        int[] codePoints = text.codePoints().toArray();
        List<Statement> statements = new ArrayList<>();
        Optional<Token> first = Optional.empty();
        boolean isQuoteOpen = false;
        for (Token token : lexer.getAllTokens()) {
            // A quote that nothing closes: all that follows belongs to it.
            isQuoteOpen |= token.getType() == SqlBaseLexer.UNRECOGNIZED && "'\"`".contains(token.getText());
            boolean isEnd = token.getType() == SqlBaseLexer.SEMICOLON && !isQuoteOpen;
            if (isEnd) {
                first.ifPresent(start -> statements.add(statement(codePoints, start, token.getStartIndex())));
                first = Optional.empty();
            } else if (first.isEmpty() && token.getChannel() == Token.DEFAULT_CHANNEL) {
                first = Optional.of(token);
            }
        }
        boolean isEnded = first.isEmpty() && !lexer.has_unclosed_bracketed_comment;
        first.ifPresent(start -> statements.add(statement(codePoints, start, codePoints.length)));
        return new Script(statements, isEnded);
    }

    private static Statement statement(int[] codePoints, Token start, int end) {
        var text = new StringBuilder();
        for (int i = 0; i < start.getStartIndex(); i++) {
            text.append(codePoints[i] == '\n' ? '\n' : ' ');
        }
        text.append(new String(codePoints, start.getStartIndex(), end - start.getStartIndex()));
        return new Statement(start.getLine(), text.toString());
    }
}
