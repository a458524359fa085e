package org.starling.pbpk.structure;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

import org.starling.pbpk.PbpkException;
import org.starling.pbpk.PbpkProblem;

/** How blood and drug meet in the liver; Pang, Rowland, J Pharmacokinet Biopharm 5:625 (1977); Roberts, Rowland, ibid. 14:227 (1986). */
public enum LiverModel {

	WELL_STIRRED, PARALLEL_TUBE, DISPERSION;

	/** Lower case with hyphens. */
	public String id() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** @throws PbpkException when the text is no id of a model, naming those that are */
	public static LiverModel parse(String text) {
		String wanted = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
		return Arrays.stream(values()).filter(m -> m.id().equals(wanted)).findFirst()
				.orElseThrow(() -> new PbpkException(new PbpkProblem("\"" + text + "\"", "liverModel", "is no liver model",
						"choose one of " + Arrays.stream(values()).map(LiverModel::id).collect(Collectors.joining(", ")))));
	}
}
