package org.starling.star;

/** What tissue exposure and selectivity are measured by. */
public enum ExposureMeasure {
	/** area in the diseased tissue */
	DISEASED_AUC("diseasedAuc"),
	/** diseased tissue to plasma */
	DISEASED_PLASMA("diseasedPlasma"),
	/** diseased tissue to normal tissue: to each of them, so that the smallest ratio counts */
	DISEASED_NORMAL("diseasedNormal");

	private final String id;

	ExposureMeasure(String id) {
		this.id = id;
	}

	/** Its key in files of thresholds. */
	public String id() {
		return id;
	}
}
