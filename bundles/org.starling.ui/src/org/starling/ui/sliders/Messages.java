package org.starling.ui.sliders;

import org.eclipse.osgi.util.NLS;

/** Texts of the sliders. */
final class Messages extends NLS {

	public static String Apply_asVariant;
	public static String Apply_toModel;
	public static String Apply_variantName;
	public static String Live_job;
	public static String Panel_asVariant;
	public static String Panel_asVariantTip;
	public static String Panel_choose;
	public static String Panel_chooseMessage;
	public static String Panel_chooseTip;
	public static String Panel_chooseTitle;
	public static String Panel_none;
	public static String Panel_noneChosen;
	public static String Panel_opening;
	public static String Panel_reset;
	public static String Panel_resetTip;
	public static String Panel_toModel;
	public static String Panel_toModelTip;
	public static String Panel_variantName;
	public static String Slider_logTip;
	public static String Slider_reset;

	static {
		NLS.initializeMessages("org.starling.ui.sliders.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
