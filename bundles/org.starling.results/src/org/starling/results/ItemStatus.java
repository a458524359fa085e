package org.starling.results;

import java.util.Objects;

/**
 * How one trajectory (subject, scan point, fit) of a run ended.
 *
 * @param item which one, such as the subject's label
 * @param returnCode the solver's or fit's return code
 * @param message more about it; empty when there is nothing to say
 */
public record ItemStatus(String item, String returnCode, String message) {

	public ItemStatus {
		Objects.requireNonNull(item, "item");
		Objects.requireNonNull(returnCode, "returnCode");
		message = Objects.requireNonNullElse(message, "");
	}
}
