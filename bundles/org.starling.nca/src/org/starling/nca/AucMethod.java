package org.starling.nca;

import java.util.Arrays;

/**
 * How the area between two points is computed, and how a concentration between them is interpolated. A logarithmic rule
 * becomes the linear one where a concentration is not positive or both are equal. Source: Phoenix WinNonlin 8.3 User's Guide, NCA
 * computation rules; K. C. Yeh, K. C. Kwan, J Pharmacokinet Biopharm 6 (1978) 79–98, doi:10.1007/BF01066064.
 */
public enum AucMethod {
	/** straight lines */
	LINEAR("linear"),
	/** straight lines while concentrations rise or stay, exponentials while they fall */
	LINEAR_UP_LOG_DOWN("linear-up-log-down"),
	/** straight lines up to the first maximum (a back-extrapolated C0 counts), exponentials behind it */
	LINEAR_LOG("linear-log");

	private final String id;

	AucMethod(String id) {
		this.id = id;
	}

	public String id() {
		return id;
	}

	/** @throws IllegalArgumentException when there is no such method; the message lists them */
	public static AucMethod byId(String id) {
		return Arrays.stream(values()).filter(m -> m.id.equals(id)).findFirst().orElseThrow(() -> new IllegalArgumentException(
				"\"" + id + "\" is no method of areas; write " + String.join(", ", Arrays.stream(values()).map(AucMethod::id).toList())));
	}
}
