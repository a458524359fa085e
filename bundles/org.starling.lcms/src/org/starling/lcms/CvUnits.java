package org.starling.lcms;

/**
 * Units of the Unit Ontology and of PSI-MS as UCUM text.
 * Source: psi-ms.obo and unit.obo, the terms that has_units of PSI-MS names for arrays, times and energies.
 */
public final class CvUnits {

	private CvUnits() {
	}

	/** UCUM text that {@code org.starling.units.Units} reads; empty for an accession that is not listed. */
	public static String ucum(String accession) {
		return switch (accession) {
			case "UO:0000010", "MS:1000039" -> "s";
			case "UO:0000031", "MS:1000038" -> "min";
			case "UO:0000032" -> "h";
			case "UO:0000028" -> "ms";
			case "UO:0000029" -> "us";
			case "UO:0000018" -> "nm";
			case "UO:0000012" -> "K";
			case "UO:0000027" -> "Cel";
			case "UO:0000110" -> "Pa";
			case "UO:0000106" -> "Hz";
			case "UO:0000187", "MS:1000132" -> "%";
			case "UO:0000218" -> "V";
			case "UO:0000228" -> "mV";
			case "UO:0000266", "MS:1000137" -> "eV";
			case "UO:0000271" -> "uL/min";
			case "UO:0000021" -> "g";
			case "UO:0000221" -> "u";
			case "MS:1000040" -> "{m/z}";
			case "MS:1000131" -> "{counts}";
			case "MS:1000814" -> "{counts}/s";
			case "MS:1002814" -> "V.s/cm2";
			case "UO:0000269" -> "{AU}";
			default -> "";
		};
	}

	/** How many seconds the unit of time has; NaN for an accession that is no unit of time. */
	public static double seconds(String accession) {
		return switch (ucum(accession)) {
			case "s" -> 1;
			case "min" -> 60;
			case "h" -> 3600;
			case "ms" -> 1e-3;
			case "us" -> 1e-6;
			default -> Double.NaN;
		};
	}
}
