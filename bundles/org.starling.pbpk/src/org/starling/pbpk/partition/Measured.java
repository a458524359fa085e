package org.starling.pbpk.partition;

import java.util.List;

import org.starling.model.base.OriginKind;
import org.starling.pbpk.molecule.CompoundValue;

/** A measured coefficient in place of a prediction. */
final class Measured {

	private Measured() {
	}

	static PartitionEstimate estimate(CompoundValue measured, double predicted, double predictedUnbound, String title) {
		double kpuu = predictedUnbound * measured.value() / predicted;
		return new PartitionEstimate(measured.value(), kpuu, Double.NaN, Double.NaN, PartitionEstimate.Status.MEASURED,
				List.of("measured (" + measured.source() + "), in place of " + title), OriginKind.MEASURED);
	}
}
