package plumbline.web.judgement;

import java.util.Map;
import plumbline.framework.Scale;

/// What the ratings panel sent back to the lead inspector and still waits for.
public interface SentBack {
  /// The panel’s reasons, by standard; a standard leaves it once something else is proposed.
  Map<String, String> reasons(String inspection, Scale scale);
}
