package org.starling.quantum.linear;

import java.lang.management.ManagementFactory;
import java.util.List;

/**
 * Whether HotSpot's second compiler, without which code for the vector unit is far slower than loops for ever, is at work in this process.
 * Thread-safe.
 */
public final class SecondCompiler {

	private static final String LAST_LEVEL = "-XX:TieredStopAtLevel=";
	private static final String LEVEL_OF_THE_SECOND = "4";

	private SecondCompiler() {
	}

	/** True unless an option of the process says otherwise. */
	public static boolean isAtWork() {
		return isAtWork(ManagementFactory.getRuntimeMXBean().getInputArguments());
	}

	/** @param options those of a virtual machine; of several that speak of the same the last one counts */
	static boolean isAtWork(List<String> options) {
		String level = options.stream().filter(o -> o.startsWith(LAST_LEVEL)).map(o -> o.substring(LAST_LEVEL.length()))
				.reduce(LEVEL_OF_THE_SECOND, (_, later) -> later);
		return level.equals(LEVEL_OF_THE_SECOND) && !options.contains("-Xint");
	}
}
