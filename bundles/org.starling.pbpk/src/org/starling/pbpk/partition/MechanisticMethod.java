package org.starling.pbpk.partition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.starling.model.base.OriginKind;
import org.starling.pbpk.molecule.CompoundProperties;
import org.starling.pbpk.molecule.CompoundValue;
import org.starling.pbpk.partition.internal.MethodErrors;
import org.starling.pbpk.physiology.Organ;
import org.starling.pbpk.physiology.OrganPhysiology;
import org.starling.pbpk.physiology.Physiology;
import org.starling.pbpk.physiology.TissueComposition;

/** What the methods that follow from the composition of the tissue share. */
abstract class MechanisticMethod implements PartitionMethod {

	/** 1.645 standard deviations each side: 90 % of a normal distribution. */
	private static final double NINETY_PERCENT = 1.645;

	/** The method's own number without bounds. */
	record Prediction(double kp, double kpuu, List<String> notes) {
	}

	private final String id;
	private final String title;
	private final String citation;

	MechanisticMethod(String id, String title, String citation) {
		this.id = id;
		this.title = title;
		this.citation = citation;
	}

	@Override
	public final String id() {
		return id;
	}

	@Override
	public final String title() {
		return title;
	}

	@Override
	public final String citation() {
		return citation;
	}

	abstract Prediction predict(CompoundProperties compound, Organ organ, TissueComposition tissue, Physiology body);

	@Override
	public final PartitionEstimate estimate(CompoundProperties compound, OrganPhysiology organ, Physiology physiology) {
		Prediction prediction = predict(compound, organ.organ(), organ.composition(), physiology);
		Optional<CompoundValue> measured = Optional.ofNullable(compound.measuredKp().get(organ.organ()));
		if (measured.isPresent()) {
			return Measured.estimate(measured.get(), prediction.kp(), prediction.kpuu(), title);
		}
		List<String> notes = new ArrayList<>(prediction.notes());
		notes.addAll(compound.assumptions());
		String like = organ.composition().source();
		if (like.contains("assumed as ")) {
			notes.add("composition " + like.substring(like.indexOf("assumed as ")));
		}
		double factor = Math.pow(10, NINETY_PERCENT * MethodErrors.rootMeanSquare(id));
		return new PartitionEstimate(prediction.kp(), prediction.kpuu(), prediction.kp() / factor, prediction.kp() * factor,
				notes.isEmpty() ? PartitionEstimate.Status.PREDICTED : PartitionEstimate.Status.ASSUMED, notes,
				OriginKind.CALCULATED);
	}
}
