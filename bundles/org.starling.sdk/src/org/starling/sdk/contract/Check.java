package org.starling.sdk.contract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A rule that a plug-in keeps.
 *
 * @param name readable and unique in its contract
 * @param body returns when the rule is kept, throws a {@link ContractViolation} when it is not
 */
public record Check(String name, Runnable body) {

	/** A body that reads files. */
	@FunctionalInterface
	public interface FileBody {

		/**
		 * Returns when the rule is kept.
		 *
		 * @throws ContractViolation when it is not
		 * @throws IOException       when a file can't be read
		 */
		void run() throws IOException;
	}

	/**
	 * A rule whose check reads files.
	 *
	 * @param name   readable and unique in its contract
	 * @param sample what is to be readable, as the beginning of a sentence: an IOException is a violation that begins with it
	 */
	public static Check ofFiles(String name, String sample, FileBody body) {
		return new Check(name, () -> {
			try {
				body.run();
			} catch (IOException e) {
				throw new ContractViolation(sample + ". Seen: " + e + ". An IOException is for files that can't be read.", e);
			}
		});
	}

	/** Runs checks on the calling thread and returns those that failed, with their messages; empty when all is well. */
	public static List<String> violations(List<Check> checks) {
		List<String> failed = new ArrayList<>();
		for (Check check : checks) {
			try {
				check.body().run();
			} catch (ContractViolation e) {
				failed.add(check.name() + ": " + e.getMessage());
			} catch (RuntimeException e) {
				failed.add(check.name() + ": the plug-in threw " + e);
			}
		}
		return failed;
	}
}
