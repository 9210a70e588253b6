package plumbline.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;

/// Numbers as a list or as a range with a step: `0.5,0.65,0.8` or `0.5:0.9:0.05`.
record NumberList(List<BigDecimal> numbers) {
  private static final int MOST = 1000;

  static final class Converter implements CommandLine.ITypeConverter<NumberList> {
    @Override
    public NumberList convert(String written) {
      List<BigDecimal> numbers = new ArrayList<>();
      for (String part : written.split(",")) {
        String[] range = part.split(":");
        BigDecimal from = number(range[0], written);
        BigDecimal to = range.length == 3 ? number(range[1], written) : from;
        BigDecimal step = range.length == 3 ? number(range[2], written) : BigDecimal.ONE;
        if (range.length == 2 || range.length > 3 || step.signum() <= 0 || to.compareTo(from) < 0) {
          throw wrong(written);
        }
        for (BigDecimal one = from; one.compareTo(to) <= 0; one = one.add(step)) {
          numbers.add(one);
          if (numbers.size() > MOST) {
            throw new CommandLine.TypeConversionException(
                "‘%s’ has more than %,d numbers".formatted(written, MOST));
          }
        }
      }
      return new NumberList(numbers);
    }

    private static BigDecimal number(String part, String written) {
      if (!part.strip().matches("\\d{1,9}(\\.\\d{1,9})?")) {
        throw wrong(written);
      }
      return new BigDecimal(part.strip());
    }

    private static CommandLine.TypeConversionException wrong(String written) {
      return new CommandLine.TypeConversionException(
          "‘%s’ is no list like 0.5,0.65 and no range FROM:TO:STEP like 0.5:0.9:0.05"
              .formatted(written));
    }
  }

  NumberList {
    numbers = List.copyOf(numbers);
  }
}
