package org.starling.tables.sdtm;

/** Which times samples of SDTM get. */
public enum SdtmTimes {
	/** actual ones, unless most dates of collection are shared by several planned times of a subject and so are none */
	AUTOMATIC,
	/** date and time of collection less that of the dose; the planned one where either isn't known */
	ACTUAL,
	/** planned time after the dose */
	PLANNED
}
