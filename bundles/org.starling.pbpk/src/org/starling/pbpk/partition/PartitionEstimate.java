package org.starling.pbpk.partition;

import java.util.List;

import org.starling.model.base.OriginKind;

/**
 * @param kp     concentration in the tissue over that in plasma at equilibrium, total drug; NaN when it failed
 * @param kpuu   unbound concentration in the tissue over that in plasma: 1 but for trapping by pH; of a measured Kp what is
 *               left when the passive prediction is taken out
 * @param lower  5 % bound of kp, from the method's error against measured values; NaN when not known
 * @param upper  95 % bound of kp
 * @param status whether the number may be used as it is
 * @param notes  what was assumed or replaced
 * @param origin MEASURED, CALCULATED or FITTED
 */
public record PartitionEstimate(double kp, double kpuu, double lower, double upper, Status status, List<String> notes,
		OriginKind origin) {

	/** How far an estimate can be trusted. */
	public enum Status {
		/** Measured in this species. */
		MEASURED,
		/** Within what the method was made for. */
		PREDICTED,
		/** Something was assumed, which the notes say. */
		ASSUMED,
		/** Outside the range of compounds or tissues the method was fitted to. */
		EXTRAPOLATED
	}

	public PartitionEstimate {
		notes = List.copyOf(notes);
	}
}
