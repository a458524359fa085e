/** The project explorer: projects of the workspace, their documents and runs in categories, and commands on them. */
package org.starling.ui.explorer;
