package org.starling.lcms;

/** Charge of the ions that a scan collects. */
public enum Polarity {
	POSITIVE, NEGATIVE, UNKNOWN
}
