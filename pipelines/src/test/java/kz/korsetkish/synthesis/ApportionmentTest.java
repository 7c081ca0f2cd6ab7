package kz.korsetkish.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ApportionmentTest {
    @Test
    void partsSumToTheTotalAndTheLargestRemaindersAreRoundedUp() {
        assertThat(Apportionment.split(10, new double[] {1, 1, 1})).containsExactly(4, 3, 3);
        assertThat(Apportionment.split(100, new double[] {70.6, 20.1, 9.3})).containsExactly(71, 20, 9);
        assertThat(Apportionment.split(0, new double[] {2, 3})).containsExactly(0, 0);
    }

    @Test
    void whatACeilingCutsOffGoesToTheOthers() {
        assertThat(Apportionment.splitBelow(100, new double[] {8, 1, 1}, new long[] {50, 30, 90}))
                .containsExactly(50, 25, 25);
        assertThat(Apportionment.splitBelow(100, new double[] {8, 1, 1}, new long[] {50, 20, 90}))
                .containsExactly(50, 20, 30);
    }
}
