/** Commands on models: simulate one or many, equations, formats of others. */
package org.starling.cli.internal.model;
