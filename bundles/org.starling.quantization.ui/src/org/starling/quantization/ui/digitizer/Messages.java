package org.starling.quantization.ui.digitizer;

import org.eclipse.osgi.util.NLS;

/** Texts of this package, from {@code messages.properties}. */
final class Messages extends NLS {

	public static String Axis_intensity;
	public static String Axis_points;
	public static String Axis_time;
	public static String Bits_many;
	public static String Bits_wrong;
	public static String Budget_title;
	public static String Chart_codes;
	public static String Chart_levels;
	public static String Chart_noSignal;
	public static String Chart_waterfall;
	public static String Chart_whatIf;
	public static String Classes_change;
	public static String Classes_stay;
	public static String Column_area;
	public static String Column_areaBits;
	public static String Column_bits;
	public static String Column_changeBits;
	public static String Column_levels;
	public static String Column_lsb;
	public static String Column_noise;
	public static String Column_rounding;
	public static String Column_sample;
	public static String Column_sqnr;
	public static String Column_truncation;
	public static String Column_type;
	public static String Converter_assumed;
	public static String Converter_saturated;
	public static String Converter_stated;
	public static String Digitizer_computing;
	public static String Digitizer_none;
	public static String Digitizer_title;
	public static String Facts_aboveLloq;
	public static String Facts_belowLloq;
	public static String Facts_noLimit;
	public static String Facts_run;
	public static String Field_bits;
	public static String Field_bitsTip;
	public static String Field_draws;
	public static String Field_drawsTip;
	public static String Field_fullScale;
	public static String Field_fullScaleTip;
	public static String Field_fullScaleUnit;
	public static String Field_study;
	public static String Field_studyTip;
	public static String Job_name;
	public static String Lattice_adc;
	public static String Lattice_counting;
	public static String Lattice_float;
	public static String Lattice_none;
	public static String Series_bits;
	public static String Series_points;
	public static String Series_recorded;

	static {
		NLS.initializeMessages("org.starling.quantization.ui.digitizer.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
