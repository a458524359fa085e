/** Pages of several figures for journals, described by a small JSON file. */
package org.starling.workflow.figure;
