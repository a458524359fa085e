package org.starling.ui.charts.look;

import org.eclipse.osgi.util.NLS;

/** Texts of the properties of charts. */
final class Messages extends NLS {

	public static String Axis_automatic;
	public static String Axis_from;
	public static String Axis_linear;
	public static String Axis_log;
	public static String Axis_scale;
	public static String Axis_step;
	public static String Axis_title;
	public static String Axis_to;
	public static String Axis_unit;
	public static String Axis_x;
	public static String Axis_y;
	public static String Axis_yNumber;
	public static String Legend_automatic;
	public static String Legend_bottom;
	public static String Legend_none;
	public static String Legend_right;
	public static String Look_message;
	public static String Look_noNumber;
	public static String Look_own;
	public static String Look_redo;
	public static String Look_reset;
	public static String Look_undo;
	public static String Look_window;
	public static String Marker_circle;
	public static String Marker_cross;
	public static String Marker_diamond;
	public static String Marker_square;
	public static String Marker_triangle;
	public static String Marker_triangleDown;
	public static String Series_both;
	public static String Series_colour;
	public static String Series_colourNumber;
	public static String Series_dash;
	public static String Series_dashed;
	public static String Series_down;
	public static String Series_fill;
	public static String Series_filled;
	public static String Series_grey;
	public static String Series_hollow;
	public static String Series_kind;
	public static String Series_legend;
	public static String Series_line;
	public static String Series_list;
	public static String Series_marker;
	public static String Series_name;
	public static String Series_points;
	public static String Series_solid;
	public static String Series_up;
	public static String Size_legend;
	public static String Size_lines;
	public static String Size_markers;
	public static String Size_title;
	public static String Size_type;
	public static String Tab_axes;
	public static String Tab_series;
	public static String Tab_sizes;
	public static String Tab_templates;
	public static String Template_apply;
	public static String Template_badName;
	public static String Template_delete;
	public static String Template_export;
	public static String Template_help;
	public static String Template_import;
	public static String Template_list;
	public static String Template_save;
	public static String Template_saveMessage;
	public static String Template_saveTitle;

	static {
		NLS.initializeMessages("org.starling.ui.charts.look.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
