package org.starling.pbpk.partition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.starling.model.base.OriginKind;
import org.starling.pbpk.molecule.CompoundProperties;
import org.starling.pbpk.molecule.CompoundValue;
import org.starling.pbpk.physiology.OrganPhysiology;
import org.starling.pbpk.physiology.Physiology;
import org.starling.pbpk.physiology.Species;

/**
 * Mechanistic estimates corrected by a ridge regression (Hoerl &amp; Kennard, Technometrics 12:55–67, 1970) that was fitted to
 * measured coefficients; what exactly says the head of the table calibration.csv, how well docs/pbpk.md. The bounds are those of
 * a normal distribution with the error that chemicals of the class had when they were left out, wider outside the fitted range.
 */
final class Calibrated implements PartitionMethod {

	static final String ID = "calibrated";
	private static final double NINETY_PERCENT = 1.645;
	private static final Set<Species> FITTED = Set.of(Species.RAT, Species.RABBIT);

	private static final class Holder {
		private static final CalibrationModel MODEL = CalibrationModel.load();
		private static final CalibrationFeatures FEATURES = CalibrationFeatures.of(MODEL.names());
	}

	@Override
	public String id() {
		return ID;
	}

	@Override
	public String title() {
		return "Calibrated";
	}

	@Override
	public String citation() {
		return "Rodgers & Rowland, Schmitt and Berezhkovskiy corrected by a ridge regression fitted to 639 measured coefficients "
				+ "(httk 1.8, pc.data), left-one-chemical-out validated";
	}

	@Override
	public PartitionEstimate estimate(CompoundProperties compound, OrganPhysiology organ, Physiology physiology) {
		CalibrationModel.Result result = Holder.MODEL.predict(Holder.FEATURES.of(compound, organ, physiology),
				compound.ionClass());
		double kp = Math.pow(10, result.logKp());
		double kpuu = ((MechanisticMethod) PartitionMethods.byId("rodgers-rowland"))
				.predict(compound, organ.organ(), organ.composition(), physiology).kpuu();
		Optional<CompoundValue> measured = Optional.ofNullable(compound.measuredKp().get(organ.organ()));
		if (measured.isPresent()) {
			return Measured.estimate(measured.get(), kp, kpuu, title());
		}
		List<String> notes = new ArrayList<>(compound.assumptions());
		PartitionEstimate.Status status = notes.isEmpty() ? PartitionEstimate.Status.PREDICTED : PartitionEstimate.Status.ASSUMED;
		if (!result.beyond().isEmpty()) {
			notes.add("outside the fitted range: " + String.join(", ", result.beyond()));
			status = PartitionEstimate.Status.EXTRAPOLATED;
		}
		if (!Holder.FEATURES.has(organ.organ())) {
			notes.add("the fit had no " + organ.organ().id());
			status = PartitionEstimate.Status.EXTRAPOLATED;
		}
		if (!FITTED.contains(compound.species())) {
			notes.add("fitted to rat and rabbit almost alone");
		}
		double factor = Math.pow(10, NINETY_PERCENT * result.spread());
		return new PartitionEstimate(kp, kpuu, kp / factor, kp * factor, status, notes, OriginKind.FITTED);
	}
}
