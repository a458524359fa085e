package org.starling.ui.structure.view3d;

import org.eclipse.osgi.util.NLS;

/** Texts of the view in space. */
final class Messages extends NLS {

	public static String Export_failed;
	public static String Export_job;
	public static String Measure_angle;
	public static String Measure_dihedral;
	public static String Measure_distance;
	public static String Measure_more;
	public static String Menu_clear;
	public static String Menu_copy;
	public static String Menu_export;
	public static String Menu_labels;
	public static String Menu_reset;
	public static String View_accessible;
	public static String View_atomTip;
	public static String View_empty;
	public static String View_job;
	public static String View_molecule;

	static {
		NLS.initializeMessages("org.starling.ui.structure.view3d.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
