package org.starling.lcms;

/** What a chromatogram shows (children of MS:1000626, chromatogram type). */
public enum ChromatogramKind {
	TOTAL_ION_CURRENT("MS:1000235", "total-ion-current"), BASE_PEAK("MS:1000628", "base-peak"),
	SELECTED_ION_CURRENT("MS:1000627", "selected-ion-current"), SELECTED_ION_MONITORING("MS:1001472", "sim"),
	SELECTED_REACTION_MONITORING("MS:1001473", "srm"), CONSECUTIVE_REACTION_MONITORING("MS:1001474", "crm"),
	ABSORPTION("MS:1000812", "absorption"), EMISSION("MS:1000813", "emission"), FLOW_RATE("MS:1003020", "flow-rate"),
	PRESSURE("MS:1003019", "pressure"), TEMPERATURE("MS:1002715", "temperature"),
	/** Computed by us from the spectra. */
	EXTRACTED_ION("", "extracted-ion"), OTHER("", "other");

	private final String accession;
	private final String id;

	ChromatogramKind(String accession, String id) {
		this.accession = accession;
		this.id = id;
	}

	/** The term of PSI-MS; empty when there is none. */
	public String accession() {
		return accession;
	}

	/** Stable name in tables and files. */
	public String id() {
		return id;
	}

	/** The kind that the parameters name. */
	public static ChromatogramKind of(Params params) {
		for (CvParam param : params.list()) {
			for (ChromatogramKind kind : values()) {
				if (!kind.accession.isEmpty() && kind.accession.equals(param.accession())) {
					return kind;
				}
			}
		}
		return OTHER;
	}
}
