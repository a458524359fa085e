package org.starling.pbpk.partition;

import java.util.ArrayList;
import java.util.List;

import org.starling.pbpk.molecule.CompoundProperties;
import org.starling.pbpk.physiology.Organ;
import org.starling.pbpk.physiology.Physiology;
import org.starling.pbpk.physiology.TissueComposition;

/**
 * The geometric mean of three methods that err in different directions: Rodgers &amp; Rowland, Schmitt and Berezhkovskiy.
 * Nothing in it is fitted. Averaging of forecasts lessens their errors as far as these are independent (Bates &amp; Granger,
 * Oper Res Q 20:451–468, 1969).
 */
final class Consensus extends MechanisticMethod {

	private final List<MechanisticMethod> members;

	Consensus(MechanisticMethod... members) {
		super("consensus", "Consensus", "geometric mean of Rodgers & Rowland, Schmitt and Berezhkovskiy; averaging of forecasts: "
				+ "Bates & Granger, Oper Res Q 20:451-468, 1969");
		this.members = List.of(members);
	}

	@Override
	Prediction predict(CompoundProperties compound, Organ organ, TissueComposition tissue, Physiology body) {
		double sum = 0;
		double unbound = 0;
		List<String> notes = new ArrayList<>();
		for (MechanisticMethod member : members) {
			Prediction one = member.predict(compound, organ, tissue, body);
			sum += Math.log(one.kp());
			unbound += Math.log(one.kpuu());
			notes.addAll(one.notes());
		}
		return new Prediction(Math.exp(sum / members.size()), Math.exp(unbound / members.size()), notes);
	}
}
