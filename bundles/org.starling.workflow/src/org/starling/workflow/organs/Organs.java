package org.starling.workflow.organs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.starling.model.pkmodel.Compartment;
import org.starling.model.pkmodel.Model;

/** The organs that the compartments of a model name. */
public final class Organs {

	/** The organ of a compartment in lower case with single blanks; empty when it names none. */
	public static String key(Compartment compartment) {
		String organ = compartment == null ? null : compartment.getOrgan();
		return organ == null ? "" : organ.strip().toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ').replaceAll("\\s+", " ");
	}

	/** The compartments by organ, in the order of the model; compartments without an organ are left out. */
	public static Map<String, List<Compartment>> of(Model model) {
		Map<String, List<Compartment>> organs = new LinkedHashMap<>();
		for (Compartment compartment : model.getCompartments()) {
			if (!key(compartment).isEmpty()) {
				organs.computeIfAbsent(key(compartment), k -> new ArrayList<>()).add(compartment);
			}
		}
		return organs;
	}

	/** Whether an organ is the inside of a hollow one, where a dose waits: no tissue. */
	public static boolean isLumen(String organ) {
		return organ.contains("lumen") || organ.contains("depot") || organ.contains("urine") || organ.contains("faeces")
				|| organ.contains("bile") || organ.contains("bladder");
	}

	static boolean isBlood(String organ) {
		return organ.contains("blood") || organ.contains("venous") || organ.contains("vein") || organ.contains("plasma");
	}

	private Organs() {
	}
}
