package org.starling.quantization.ui.file;

import org.eclipse.osgi.util.NLS;

/** Texts of this package, from {@code messages.properties}. */
final class Messages extends NLS {

	public static String Axis_intensity;
	public static String Axis_signal;
	public static String Axis_time;
	public static String Axis_wavelength;
	public static String Banner_more;
	public static String Column_apex;
	public static String Column_id;
	public static String Column_kind;
	public static String Column_name;
	public static String Column_points;
	public static String Column_top;
	public static String Extract_add;
	public static String Extract_addTip;
	public static String Extract_level;
	public static String Extract_levelShort;
	public static String Extract_mz;
	public static String Extract_noSpectra;
	public static String Extract_ppm;
	public static String Extract_wrong;
	public static String File_cancelled;
	public static String File_empty;
	public static String File_head;
	public static String File_job;
	public static String File_noChromatogram;
	public static String File_noInstrument;
	public static String File_none;
	public static String File_nothing;
	public static String File_reading;
	public static String File_select;
	public static String File_several;
	public static String List_name;
	public static String Spectrum_empty;
	public static String Spectrum_job;
	public static String Spectrum_precursor;
	public static String Spectrum_title;

	static {
		NLS.initializeMessages("org.starling.quantization.ui.file.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
