package plumbline.web.database;

import java.nio.file.Path;

/// All that a run of PostgreSQL needs: its programs, its data, as whom it runs, where it logs.
record Installation(PostgresBinaries binaries, Cluster cluster, RunAs user, Path logs) {}
