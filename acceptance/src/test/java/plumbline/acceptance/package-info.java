/// Tests of the whole: house rules, journeys in a browser, accessibility, CLI = web. Looks at every
/// room; no room looks at it.
@NullMarked
package plumbline.acceptance;

import org.jspecify.annotations.NullMarked;
