package org.starling.nca;

import java.util.Arrays;

/** How a dose was given; the ids stand in files. */
public enum Route {
	/** any dose that must be absorbed first */
	EXTRAVASCULAR("extravascular"),
	/** intravenous, at once */
	BOLUS("bolus"),
	/** intravenous, at a constant rate */
	INFUSION("infusion");

	private final String id;

	Route(String id) {
		this.id = id;
	}

	public String id() {
		return id;
	}

	public boolean isIntravascular() {
		return this != EXTRAVASCULAR;
	}

	/** @throws IllegalArgumentException when there is no such route; the message lists them */
	public static Route byId(String id) {
		return Arrays.stream(values()).filter(r -> r.id.equals(id)).findFirst().orElseThrow(() -> new IllegalArgumentException(
				"\"" + id + "\" is no route; write " + String.join(", ", Arrays.stream(values()).map(Route::id).toList())));
	}
}
