package org.starling.examples;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

import org.starling.model.base.Quantity;
import org.starling.model.study.Study;
import org.starling.nca.table.NcaMap;
import org.starling.star.CompoundTable;
import org.starling.star.StarTissues;
import org.starling.star.ThresholdFile;
import org.starling.star.study.SettingsImport;

/** Puts the way of analysis, the compounds and the cut-offs of the simulated study into the study, with an origin for each number. */
final class StarExampleSettings {

	private static final String INVENTED = "invented for the simulated study";

	private StarExampleSettings() {
	}

	/** @param data the folder with map.json, compounds.csv and thresholds.json */
	static void fill(Study study, Path data) throws IOException {
		SettingsImport into = new SettingsImport(study, "h");
		into.nca(NcaMap.read(data.resolve("map.json"), Map.of()), true);
		into.star(StarTissues.read(data.resolve("map.json")), ThresholdFile.read(data.resolve("thresholds.json")));
		into.compounds(CompoundTable.read(data.resolve("compounds.csv")));
		if (!into.notes().isEmpty()) {
			throw new IOException("the study can't keep the example's settings: " + into.notes());
		}
		study.getStar().setDraws(20_000);
		study.getStar().setSeed(1);
		study.getStar().eAllContents().forEachRemaining(StarExampleSettings::invent);
		study.getCompounds().forEach(c -> c.eAllContents().forEachRemaining(StarExampleSettings::invent));
	}

	private static void invent(Object object) {
		if (object instanceof Quantity quantity) {
			quantity.setOrigin(Make.assumed(INVENTED));
		}
	}
}
