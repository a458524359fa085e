package org.starling.pbpk.physiology;

import java.util.ArrayList;
import java.util.List;

import org.starling.pbpk.PbpkProblem;

/** What a body must fulfil before a model is built of it. */
public final class PhysiologyChecks {

	/** Kilogram per litre of blood (ICRP Publication 89, 2002). */
	public static final double BLOOD_DENSITY = 1.06;

	private static final double CLOSURE = 1e-9;

	private PhysiologyChecks() {
	}

	/**
	 * Volumes, flows and fractions: positive, organs and blood within the body weight, flows that sum to the cardiac output.
	 *
	 * @return empty when all is well
	 */
	public static List<PbpkProblem> check(Physiology body) {
		List<PbpkProblem> problems = new ArrayList<>();
		String who = body.species().id();
		for (OrganPhysiology organ : body.organs()) {
			String name = who + " " + organ.organ().id();
			if (!(organ.volumeLitre() > 0)) {
				problems.add(new PbpkProblem(name, "volume", organ.volumeLitre() + " L is no volume", "give a positive number of L"));
			}
			if (!(organ.bloodFlowLitrePerHour() > 0)) {
				problems.add(new PbpkProblem(name, "bloodFlow", organ.bloodFlowLitrePerHour() + " L/h is no flow",
						"give a positive number of L/h"));
			}
		}
		double mass = body.organs().stream().mapToDouble(OrganPhysiology::massKilogram).sum()
				+ BLOOD_DENSITY * body.bloodVolume();
		if (mass > body.bodyWeight() * (1 + CLOSURE)) {
			problems.add(new PbpkProblem(who, "volume", String.format(java.util.Locale.ROOT,
					"organs and blood weigh %.4g kg, more than the body weight of %.4g kg", mass, body.bodyWeight()),
					"raise the body weight or make organs smaller"));
		}
		double flow = body.organs().stream().filter(o -> o.organ() != Organ.LUNG).mapToDouble(OrganPhysiology::bloodFlowLitrePerHour)
				.sum();
		if (Math.abs(flow - body.cardiacOutput().value()) > CLOSURE * body.cardiacOutput().value()) {
			problems.add(new PbpkProblem(who, "bloodFlow", "the organs' flows sum to " + flow + " L/h, the cardiac output is "
					+ body.cardiacOutput().value() + " L/h", "make the flow of the rest the difference"));
		}
		if (!(body.haematocrit().value() > 0 && body.haematocrit().value() < 1)) {
			problems.add(new PbpkProblem(who, "haematocrit", body.haematocrit().value() + " is no fraction of blood",
					"give a number between 0 and 1"));
		}
		return problems;
	}
}
