/// The web application; the only room that knows Spring and a database. Looks at the pure rooms,
/// never at cli. Its sub-packages are its own rooms, each with a public door, and one test keeps
/// them apart. Here, at the top, is only what starts and stops the whole.
@NullMarked
package plumbline.web;

import org.jspecify.annotations.NullMarked;
