/// Surveys: templates of what people are asked, what they answer, and what of the answers may be
/// shown without telling who gave which. Looks at document and framework only.
@NullMarked
package plumbline.surveys;

import org.jspecify.annotations.NullMarked;
