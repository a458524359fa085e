package org.starling.sbml.archive;

import java.util.Locale;

/** How the manifest of an archive names what its entries are. */
final class OmexFormats {

	static final String ARCHIVE = "http://identifiers.org/combine.specifications/omex";
	static final String MANIFEST = "http://identifiers.org/combine.specifications/omex-manifest";
	static final String SED_ML = "http://identifiers.org/combine.specifications/sed-ml.level-1.version-3";
	static final String SBML = "http://identifiers.org/combine.specifications/sbml.level-3.version-2";
	private static final String MEDIA = "https://purl.org/NET/mediatypes/";

	private OmexFormats() {
	}

	/** The format that the name of a project's file tells. */
	static String ofName(String name) {
		String lower = name.toLowerCase(Locale.ROOT);
		String extension = lower.substring(lower.lastIndexOf('.') + 1);
		return MEDIA + switch (extension) {
		case "csv" -> "text/csv";
		case "tsv" -> "text/tab-separated-values";
		case "txt", "md" -> "text/plain";
		case "json" -> "application/json";
		case "starling", "molecule", "study", "model", "simulation", "analyticalrun", "energies", "xml", "mzml", "mzxml" -> "application/xml";
		case "xlsx" -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
		case "parquet" -> "application/vnd.apache.parquet";
		default -> "application/octet-stream";
		};
	}
}
