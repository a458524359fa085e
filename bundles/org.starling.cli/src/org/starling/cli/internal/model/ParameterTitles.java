package org.starling.cli.internal.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.starling.nca.Dosing;
import org.starling.nca.NcaParameter;
import org.starling.nca.Route;

/** Names of parameters by their CDISC codes. */
final class ParameterTitles {

	private static final Map<String, String> TITLES = new HashMap<>();

	static {
		List<Dosing> single = List.of(Dosing.single(Route.EXTRAVASCULAR, 1), Dosing.single(Route.BOLUS, 1), Dosing.infusion(1, 1));
		for (Dosing dosing : single) {
			for (NcaParameter parameter : NcaParameter.values()) {
				put(parameter, dosing);
				put(parameter, dosing.every(1));
			}
		}
	}

	private ParameterTitles() {
	}

	/** Of clearances and volumes after a dose whose bioavailability isn't known, CDISC's names say so too. */
	private static void put(NcaParameter parameter, Dosing dosing) {
		String code = parameter.code(dosing);
		boolean byFraction = code.startsWith("CLF") || code.startsWith("VZF");
		TITLES.putIfAbsent(code, parameter.title() + (byFraction ? " by F" : ""));
	}

	/** Null when the code isn't ours. */
	static String of(String code) {
		return TITLES.get(code);
	}
}
