package org.starling.app;

import org.eclipse.osgi.util.NLS;

/** Texts of the product's windows. */
public final class Messages extends NLS {

	public static String About_copy;
	public static String About_licence;
	public static String About_name;
	public static String About_part;
	public static String About_parts;
	public static String About_runtime;
	public static String About_title;
	public static String About_version;
	public static String About_what;
	public static String Menu_edit;
	public static String Menu_file;
	public static String Menu_help;
	public static String Menu_new;
	public static String Menu_perspective;
	public static String Menu_run;
	public static String Menu_view;
	public static String Menu_window;
	public static String Startup_projects;
	public static String Welcome_example;
	public static String Welcome_exampleText;
	public static String Welcome_examples;
	public static String Welcome_guideAnalyst;
	public static String Welcome_guidePharmacometrician;
	public static String Welcome_guidePlugin;
	public static String Welcome_guides;
	public static String Welcome_import;
	public static String Welcome_importText;
	public static String Welcome_line;
	public static String Welcome_model;
	public static String Welcome_modelText;
	public static String Welcome_newProject;
	public static String Welcome_noRecent;
	public static String Welcome_openFolder;
	public static String Welcome_recent;
	public static String Welcome_recentEntry;
	public static String Welcome_title;
	public static String Window_title;
	public static String WorkspaceInUse_text;
	public static String WorkspaceInUse_title;

	static {
		NLS.initializeMessages("org.starling.app.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
