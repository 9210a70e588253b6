/// The plan of an inspection: working days, milestones and what is late, the timetable, its
/// calendar, and a proposal of who reads which case and interviews whom when. Looks at document
/// only.
@NullMarked
package plumbline.planning;

import org.jspecify.annotations.NullMarked;
