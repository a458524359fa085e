package org.starling.sdk.contract;

import java.util.ArrayList;
import java.util.List;

/**
 * A rule that a plug-in keeps.
 *
 * @param name readable and unique in its contract
 * @param body returns when the rule is kept, throws a {@link ContractViolation} when it is not
 */
public record Check(String name, Runnable body) {

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
