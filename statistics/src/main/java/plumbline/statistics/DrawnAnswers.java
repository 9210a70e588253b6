package plumbline.statistics;

/// Draws the answers of one simulated inspection after another.
interface DrawnAnswers {

  /// Fills in how many answers to each key question are yes, in the sample and among all cases.
  void draw(RandomWords random, int[] inSample, int[] inCensus);

  static DrawnAnswers of(Scenario scenario) {
    return scenario.rho() == 0
        ? new IndependentAnswers(scenario)
        : new SharedEffectAnswers(scenario);
  }
}
