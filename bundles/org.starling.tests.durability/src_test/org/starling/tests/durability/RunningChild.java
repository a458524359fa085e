package org.starling.tests.durability;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SplittableRandom;

import org.starling.results.RunHead;
import org.starling.results.RunStatus;
import org.starling.results.RunStore;
import org.starling.results.RunWriter;
import org.starling.tables.Table;

/**
 * The process that gets killed: writes runs over and over and says so on standard output after each. Ends by itself
 * when nobody listens. Arguments: the results folder; a seed; how many runs, or none for no end.
 */
public final class RunningChild {

	private RunningChild() {
	}

	public static void main(String[] args) throws IOException {
		RunStore store = new RunStore(Path.of(args[0]));
		long first = Long.parseLong(args[1]);
		long end = args.length > 2 ? first + Long.parseLong(args[2]) : Long.MAX_VALUE;
		for (long seed = first; seed < end && !System.out.checkError(); seed++) {
			try (RunWriter run = store.begin(RunHead.of("killed", "seed " + seed, "").withSeed(seed))) {
				run.write("first", table(seed));
				run.write("second", table(-seed));
				run.commit(RunStatus.COMPLETE, "");
				System.out.println(run.id());
			}
		}
	}

	/** The whole table follows from the seed, so that a half-written one would show. */
	static Table table(long seed) {
		SplittableRandom random = new SplittableRandom(seed);
		return Table.builder().number("value", "mg/L", random.doubles(random.nextInt(1, 20_000)).toArray()).build();
	}
}
