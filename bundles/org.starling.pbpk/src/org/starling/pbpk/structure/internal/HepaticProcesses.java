package org.starling.pbpk.structure.internal;

import java.util.List;

import org.starling.pbpk.invitro.HepaticScaling;
import org.starling.pbpk.molecule.CompoundProperties;
import org.starling.pbpk.physiology.Organ;
import org.starling.pbpk.physiology.Physiology;
import org.starling.pbpk.structure.ProcessKind;
import org.starling.pbpk.structure.ProcessSettings;

/** The liver's metabolism as a molecule's intrinsic clearances give it; the first one that is stated, since several systems measure the same. */
final class HepaticProcesses {

	private HepaticProcesses() {
	}

	static List<ProcessSettings> of(CompoundProperties compound, Physiology body) {
		return compound.intrinsicClearances().stream().filter(c -> c.value().value() > 0).findFirst().map(c -> List.of(ProcessSettings
				.linear("hepatic", ProcessKind.METABOLISM, Organ.LIVER, HepaticScaling.wholeLiver(c, compound, body)))).orElse(List.of());
	}
}
