package org.starling.ui.validation;

import org.eclipse.osgi.util.NLS;

/** Texts of validation. */
final class Messages extends NLS {

	public static String Check_bothTransitions;
	public static String Check_boundsCrossed;
	public static String Check_calibrationRange;
	public static String Check_chooseMatrix;
	public static String Check_chooseObserver;
	public static String Check_chooseParameter;
	public static String Check_concentrationUnit;
	public static String Check_dangling;
	public static String Check_endBeforeStart;
	public static String Check_fitAndScan;
	public static String Check_fitWithoutMappings;
	public static String Check_fitWithoutParameters;
	public static String Check_fitWithoutStudy;
	public static String Check_limitsOfNothing;
	public static String Check_logBound;
	public static String Check_mz;
	public static String Check_noAnalyte;
	public static String Check_noDoseSpecies;
	public static String Check_noEnd;
	public static String Check_noModel;
	public static String Check_noSequence;
	public static String Check_noSymbol;
	public static String Check_sameAnalyte;
	public static String Check_startOutside;
	public static String Fix_replace;
	public static String Job_validate;

	static {
		NLS.initializeMessages("org.starling.ui.validation.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
