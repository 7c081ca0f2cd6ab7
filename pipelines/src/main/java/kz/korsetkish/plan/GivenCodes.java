package kz.korsetkish.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.korsetkish.plan.Select.Code;
import org.apache.spark.sql.catalyst.analysis.MultiAlias;
import org.apache.spark.sql.catalyst.analysis.UnresolvedFunction;
import org.apache.spark.sql.catalyst.expressions.Alias;
import org.apache.spark.sql.catalyst.expressions.CaseWhen;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.unsafe.types.UTF8String;

/** The texts that a query gives as series and breakdowns, as far as they stand in it: alone, in an if, a case or a stack. */
final class GivenCodes {
    private static final Set<String> COLUMNS = Set.of("series", "breakdown");

    private final List<Code> found = new ArrayList<>();

    List<Code> found() {
        return found;
    }

    /** One of the expressions of a SELECT. */
    void add(Expression item) {
        switch (item) {
            case Alias alias -> add(alias.name(), alias.child());
            case MultiAlias several
            when several.child() instanceof UnresolvedFunction stack && isCalled(stack, "stack") ->
                stacked(SqlParser.java(stack.arguments()), SqlParser.java(several.names()));
            default -> {}
        }
    }

    /** After the number of rows, their values one row after the other. */
    private void stacked(List<Expression> arguments, List<String> names) {
        for (int i = 1; i < arguments.size(); i++) {
            add(names.get((i - 1) % names.size()), arguments.get(i));
        }
    }

    private void add(String column, Expression given) {
        if (COLUMNS.contains(column)) {
            texts(given).forEach(text -> found.add(new Code(column, text, SqlParser.line(given))));
        }
    }

    private static Stream<String> texts(Expression given) {
        return switch (given) {
            case Literal literal when literal.value() instanceof UTF8String text -> Stream.of(text.toString());
            case CaseWhen cases ->
                Stream.concat(
                        SqlParser.java(cases.branches()).stream().flatMap(branch -> texts(branch._2())),
                        cases.elseValue().isDefined() ? texts(cases.elseValue().get()) : Stream.empty());
            case UnresolvedFunction function
            when isCalled(function, "if") -> {
                List<Expression> arguments = SqlParser.java(function.arguments());
                yield IntStream.range(1, arguments.size())
                        .mapToObj(arguments::get)
                        .flatMap(GivenCodes::texts);
            }
            default -> Stream.empty();
        };
    }

    private static boolean isCalled(UnresolvedFunction function, String name) {
        return function.nameParts().last().toLowerCase(Locale.ROOT).equals(name);
    }
}
